größe = {"straße": "ä", "日本": 1}
wert = größe["straße"] + "→" + größe["日本"] + "😀"
