host = "web-1"

line = f"{host}: ok"
print(line)
