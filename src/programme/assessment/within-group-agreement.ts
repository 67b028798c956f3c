/**
 * r_wg(J), the agreement of a group that answers J questions on points of one scale: how far the mean variance of
 * the questions stays below that of answers by chance, every point as likely, (A² − 1) / 12 of A points. Variance
 * above chance is no agreement: 0.
 *
 * Source: James, Demaree & Wolf (1984), Estimating within-group interrater reliability with and without response
 * bias, Journal of Applied Psychology 69, 85–98, eq. 4.
 */
export function withinGroupAgreement(variances: readonly number[], points: number): number {
  const questions = variances.length;
  const mean = variances.reduce((sum, variance) => sum + variance, 0) / questions;
  const chance = mean / ((points ** 2 - 1) / 12);
  const agreed = questions * (1 - chance);
  return agreed <= 0 ? 0 : agreed / (agreed + chance);
}
