import requests

try:
    answer = requests.get(
        "https://api.open-meteo.com/v1/forecast",
        params={"latitude": 52.52, "longitude": 13.41, "current": "temperature_2m"},
        timeout=5,
    )
    answer.raise_for_status()
    print("Berlin:", answer.json()["current"]["temperature_2m"], "°C")
except requests.RequestException as problem:
    print("no weather today:", type(problem).__name__)
