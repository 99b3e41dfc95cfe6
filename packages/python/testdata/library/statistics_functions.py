import statistics as st


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low(data), st.median_high(data), st.mode(data), st.multimode("aabbc"), st.pstdev(data), st.pvariance(data), st.stdev(data), st.variance(data))
print(st.mean([1, 2]), st.mean([1.5, 2.5]), st.mean([True, False]), st.median([3, 1, 2]), st.median([1, 2, 3, 4]), st.geometric_mean([1, 10, 100]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.fmean([1, 2, 3], weights=[1, 0, 1]))
print(st.quantiles(range(1, 11)), st.quantiles(data, n=10), st.quantiles([1, 2, 3, 4], n=4, method="inclusive"), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 5]))
from fractions import Fraction
from decimal import Decimal
print(st.mean([Fraction(1, 2), Fraction(1, 3)]), st.mean([Decimal("0.1"), Decimal("0.2")]), st.variance([Fraction(1, 4), Fraction(5, 4), Fraction(5, 2)]), st.stdev([1, 2, 3, 4]), st.variance([0.1, 0.2, 0.4]))
print(st.correlation([1, 2, 3], [2, 4, 7]), st.covariance([1, 2, 3], [1, 5, 7]), st.linear_regression([1, 2, 3], [2, 4, 6.5]), st.linear_regression([1, 2], [3, 6], proportional=True))
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, round(n.cdf(115), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.975), 6), n + 5, n * 2, n.zscore(130), [round(q, 3) for q in n.quantiles()], round(n.overlap(st.NormalDist(110, 15)), 6), st.NormalDist.from_samples([1, 2, 3, 4]))
attempt(lambda: st.mean([]))
attempt(lambda: st.median([]))
attempt(lambda: st.mode([]))
attempt(lambda: st.stdev([1]))
attempt(lambda: st.variance([]))
attempt(lambda: st.pvariance([]))
attempt(lambda: st.geometric_mean([0, 1]))
attempt(lambda: st.harmonic_mean([-1, 1]))
attempt(lambda: st.fmean([]))
attempt(lambda: st.quantiles([1], n=4))
attempt(lambda: st.quantiles([1, 2], n=0))
attempt(lambda: st.mean(["a", "b"]))
attempt(lambda: st.correlation([1, 1], [1, 2]))
attempt(lambda: st.correlation([1], [1]))
attempt(lambda: st.linear_regression([1, 1], [1, 2]))
attempt(lambda: st.NormalDist(0, -1))
attempt(lambda: st.mode(["red", "blue", "red"]))
attempt(lambda: st.mean(5))
print(issubclass(st.StatisticsError, ValueError))
