state = "down"

match state:
    case "down":
        action = "restart"
    case _:
        action = "none"
