from langchain_community.tools import ShellTool


def weak():
    # ruleid: python.llm.agent-with-shell
    return [ShellTool()]


def fine(search):
    # ok: python.llm.agent-with-shell
    return [search]
