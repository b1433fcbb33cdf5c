cpu = 0

if cpu is None:
    text = "no reading"
else:
    text = f"cpu {cpu}"
print(text)
