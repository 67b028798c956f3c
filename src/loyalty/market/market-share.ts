/** A market and who stays with whom in it, by period. */
export interface ShareDynamics {
  readonly size: number;
  readonly growth: number;
  readonly exitRate: number;
  /** Our share at the start. */
  readonly share: number;
  readonly competitorRetention: number;
  /** Ours in period t, 1 the first. */
  retention(t: number): number;
  attraction(t: number): number;
}

/** The market in a period. */
export interface MarketPeriod {
  /** Customers of all. */
  readonly market: number;
  /** Ours. */
  readonly customers: number;
}

/**
 * The market from now on, period by period. With N customers, share MS, exit rate c, our retention r and the
 * competitors' r′:
 *
 * MSₜNₜ = MSₜ₋₁Nₜ₋₁(1 − c) r + A [(1 − MSₜ₋₁)Nₜ₋₁(1 − c)(1 − r′) + newcomersₜ], Nₜ = Nₜ₋₁(1 + g), newcomersₜ = Nₜ −
 * Nₜ₋₁(1 − c).
 *
 * Source: after Rust, Zahorik & Keiningham (1995), Journal of Marketing 59(2), 58–70; the difference equation is this
 * library's generic form.
 */
export function marketPeriods(dynamics: ShareDynamics, periods: number): MarketPeriod[] {
  const { size, growth, exitRate, share, competitorRetention } = dynamics;
  const rows: MarketPeriod[] = [{ market: size, customers: size * share }];
  for (let t = 1; t <= periods; t++) {
    const { market, customers } = rows[t - 1]!;
    const staying = 1 - exitRate;
    const switchers = (market - customers) * staying * (1 - competitorRetention);
    const newcomers = market * (growth + exitRate);
    rows.push({
      market: market * (1 + growth),
      customers:
        customers * staying * dynamics.retention(t) + dynamics.attraction(t) * (switchers + newcomers),
    });
  }
  return rows;
}
