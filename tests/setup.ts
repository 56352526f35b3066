import { configureGlobal } from "fast-check";
import { vi } from "vitest";

// The one place where tests get their clock, time zone, locale and chance: nothing may depend on the machine's.
process.env["TZ"] = "UTC";
process.env["LANG"] = "C.UTF-8";
process.env["LC_ALL"] = "C.UTF-8";
for (const name of ["NO_COLOR", "FORCE_COLOR", "CI", "SOURCE_DATE_EPOCH"]) delete process.env[name];

// Only the date stands still. Timers run, for real browsers and servers are waited for.
vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-02-14T12:00:00Z") });

// Property tests try the same inputs in every run, so that a red run can be run again; FC_SEED sets out for others.
configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_260_214) });
