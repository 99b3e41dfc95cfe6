import signal
print(signal.SIGINT.value, signal.Signals(15).name)
