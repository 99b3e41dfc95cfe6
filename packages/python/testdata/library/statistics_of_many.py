import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F
import random
for f in (lambda: s.NormalDist(0,0).pdf(1), lambda: s.NormalDist(0,0).cdf(1), lambda: s.NormalDist(0,0).inv_cdf(.5), lambda: s.NormalDist().inv_cdf(1), lambda: s.NormalDist(0,0).zscore(1), lambda: s.NormalDist().overlap(5), lambda: s.NormalDist(0,0).overlap(s.NormalDist()), lambda: s.NormalDist()+'x', lambda: s.NormalDist()*s.NormalDist(), lambda: s.NormalDist()==5, lambda: 5-s.NormalDist(1,2), lambda: s.mean(), lambda: s.median_grouped(['a']), lambda: s.quantiles([1,2],method='x'), lambda: s.correlation([1,2],[1,2],method='x'), lambda: s.correlation([1,2,3],[1,5,2],method='ranked'), lambda: s.fmean([1,2],[1]), lambda: s.fmean([1,2],[0,0]), lambda: s.harmonic_mean([1,2],weights=[1]), lambda: s.harmonic_mean(['a']), lambda: s.harmonic_mean([0,1]), lambda: s.harmonic_mean([1,2],weights=[0,0]), lambda: s.mean([1.5, float('inf')]), lambda: s.variance([1, float('nan')]), lambda: s.mean([D(1), 1.5]), lambda: s.mean([D(1), F(1,2)]), lambda: s.NormalDist(5,2).samples(3, seed=4), lambda: s.stdev([]), lambda: s.linear_regression([1],[2]), lambda: s.linear_regression([1,2],[2]), lambda: s.mode(x for x in 'abca'), lambda: s.median('abc'), lambda: s.median('ab'), lambda: s.mean({1:2,3:4}), lambda: s.mean((1,2,3)), lambda: s.variance([1,2,3], 2), lambda: s.pvariance([1,2,3], mu=2), lambda: s.fmean(['a']), lambda: s.fmean(iter([1,2])), lambda: s.geometric_mean([]), lambda: s.geometric_mean(['a']), lambda: s.covariance([1],[1]), lambda: s.NormalDist(1,2).mean, lambda: s.linear_regression([1,2,3],[2,4,6]).slope, lambda: s.quantiles([1,2,3],n=1), lambda: hash(s.NormalDist(1,2))==hash((1.0,2.0)), lambda: s.stdev([D(x) for x in ('1.1','2.2','3.5')]), lambda: s.stdev([1,1,1]),lambda: s.pstdev([F(1,3),1]), lambda: s.NormalDist(0,-1), lambda: s.NormalDist('a'), lambda: s.mean([True,True,False]), lambda: s.mean([1,2,4]), lambda: s.stdev([1e308,1e308/2]), lambda: s.fmean([1e308,1e308]), lambda: s.stdev([D(1),D(1)]), lambda: s.mean([D('NaN'),D(1)]), lambda: s.median([D('1.5'),D('2.5')]), lambda: s.harmonic_mean([D(40),D(60)]), lambda: s.harmonic_mean([F(1,2),F(1,3)]), lambda: s.quantiles([D(1),D(2),D(4)]), lambda: s.quantiles([1,2,3,4,5,6],n=4,method='inclusive'), lambda: s.multimode([1,1,2,2,3]), lambda: s.multimode([]), lambda: s.pvariance([5]), lambda: s.stdev(range(100)), lambda: s.mean(range(1000000)), lambda: -s.NormalDist(1,2)/3+s.NormalDist(1,1)*2-1, lambda: s.linear_regression(range(5), [1,3,2,5,4]), lambda: s.correlation([1,2,3,4],[4,3,2,1]), lambda: s.covariance([1.5,2.5,3.5],[2,1,5]), lambda: s.geometric_mean([2.5,3.7]), lambda: s.fmean([3.5,4.0,5.25]), lambda: s.fmean([1,2,3],weights=[0.5,0.25,0.25])):
  try: print(repr(f()))
  except Exception as e: print(type(e).__name__, e)
rng = random.Random(7)
n = s.NormalDist(3, 1.7)
bad = 0
acc=[]
for i in range(3000):
    p = rng.random() if i%3 else rng.random()*1e-9
    if i%7==0: p = 1-p
    if 0<p<1: acc.append(n.inv_cdf(p)); acc.append(n.cdf(p*10)); acc.append(n.pdf(p*7))
print(sum(acc), acc[:50])
for k in range(40):
    d=[rng.uniform(-100,100) for _ in range(rng.randint(2,30))]
    e=[rng.uniform(-100,100) for _ in d]
    print(s.mean(d), s.stdev(d), s.pstdev(d), s.variance(d), s.pvariance(d), s.median(d), s.fmean(d), s.correlation(d,e), s.linear_regression(d,e), s.covariance(d,e), s.quantiles(d,n=5), s.correlation(d,e,method='ranked'))
