class Db:
    def query(self, text):
        # ok: flow
        execute(text)


def run(text):
    # ok: flow
    execute(text)


def run_safely(text):
    # ok: flow
    execute('select ?', text)
