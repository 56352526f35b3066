import { Decimal } from "decimal.js";

/**
 * Exact decimals for every amount of a ledger: floats turn 0.1 + 0.2 into news.
 * 60 digits hold any sum or product of printed figures; quotients are rounded at the 60th.
 */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -100, toExpPos: 100 });

/** An exact decimal; make one with `new Exact("5600000")`. */
export type Exact = Decimal;
