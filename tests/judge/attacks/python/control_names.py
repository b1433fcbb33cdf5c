# control, total: passed
# Letters of other alphabets in names, texts and comments. Ünïcode, 東京, 🙂.
größe = {'東京': 0}
def f(x):
    if not x:
        raise ValueError('leer – 空')
    größe['東京'] = sum(x)
    return größe['東京']
