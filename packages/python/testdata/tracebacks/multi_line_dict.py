config = {
    "a": 1,
    "b": [
        2,
        int("three"),
    ],
}
