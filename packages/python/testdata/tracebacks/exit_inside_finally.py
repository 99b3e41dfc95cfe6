import sys


def main():
    try:
        raise ValueError("lost")
    finally:
        print("cleanup")
        sys.exit(4)


main()
