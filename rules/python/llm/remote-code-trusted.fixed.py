from transformers import AutoModel


def weak(name):
    # ruleid: python.llm.remote-code-trusted
    return AutoModel.from_pretrained(name, trust_remote_code=False)


def fine(name):
    # ok: python.llm.remote-code-trusted
    return AutoModel.from_pretrained(name, revision="0f1e2d3")
