env = "laptop"

match env:
    case "prod" | "staging":
        page = True
    case _:
        page = False
