# control, total: passed
# Decimals, fractions, large and random numbers, hashes.
import decimal, fractions, hashlib, random, secrets, statistics
def f(x):
    if not x:
        raise ValueError('empty')
    random.seed(3)
    assert len(hashlib.sha256(secrets.token_bytes(8)).hexdigest()) == 64
    assert 3 ** 5000 % 7 == pow(3, 5000, 7) and random.random() < 1
    total = sum(decimal.Decimal(n) for n in x) + fractions.Fraction(0).numerator
    return int(statistics.fmean([float(total), float(total)]))
