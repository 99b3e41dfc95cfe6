import sys


def main():
    print("working")
    sys.exit("fatal: cannot continue")


if __name__ == "__main__":
    main()
