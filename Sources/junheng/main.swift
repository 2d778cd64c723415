print("junheng")
