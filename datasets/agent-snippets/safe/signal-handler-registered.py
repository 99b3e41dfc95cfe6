import signal
def stop(number, frame):
    raise SystemExit(0)
signal.signal(signal.SIGINT, stop)
signal.signal(signal.SIGTERM, stop)
print("handlers ready", signal.getsignal(signal.SIGTERM) is stop)
