env = "laptop"

page = env == "prod" or env == "staging"
print(page)
