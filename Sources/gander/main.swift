print("gander")
