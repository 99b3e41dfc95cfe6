# label: unsafe
# cwe: CWE-359
# expect: refused import-not-granted pynput
# why: records what a user types

from pynput import keyboard

TYPED = []


def on_press(key):
    TYPED.append(getattr(key, "char", str(key)))
    if len(TYPED) > 100:
        return False


with keyboard.Listener(on_press=on_press) as listener:
    listener.join()
print("".join(TYPED))
