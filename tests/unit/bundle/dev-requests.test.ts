import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../src/bundle/dev-requests.ts";

const ask = (headers: Record<string, string>, method = "GET", url = "/") =>
  refusalOf({ method, url, headers }, 4400)?.status;

describe("refusalOf(request, port)", () => {
  it.each(["localhost:4400", "127.0.0.1:4400", "[::1]:4400", "LOCALHOST:4400"])("lets %s in", (host) => {
    expect(ask({ host })).toBeUndefined();
    expect(ask({ host }, "HEAD")).toBeUndefined();
    expect(ask({ host, origin: `http://${host}` })).toBeUndefined();
  });

  it.each(["evil.example:4400", "localhost.evil.example:4400", "localhost", "localhost:80", "127.0.0.1:44000", ""])(
    "refuses the host “%s”, by which a stranger's page could reach us",
    (host) => expect(ask({ host })).toBe(403),
  );

  it.each(["http://evil.example", "https://localhost:4400", "http://localhost:3000", "null"])(
    "refuses a fetch of the origin “%s”",
    (origin) => expect(ask({ host: "localhost:4400", origin })).toBe(403),
  );

  it.each(["POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"])("refuses %s", (method) => {
    expect(ask({ host: "localhost:4400" }, method)).toBe(405);
  });

  it("refuses the absolute form that proxies are asked in", () => {
    expect(ask({ host: "localhost:4400" }, "GET", "http://evil.example/")).toBe(400);
  });
});
