from fastapi import FastAPI, HTTPException, Request

app = FastAPI()


@app.post("/all")
async def read_all(request: Request):
    body = b""
    # ruleid: python.resource.stream-without-limit
    async for chunk in request.stream():
        body += chunk
    return {"size": len(body)}


@app.post("/some")
async def read_some(request: Request):
    body = b""
    # ok: python.resource.stream-without-limit
    async for chunk in request.stream():
        body += chunk
        if len(body) > 1_000_000:
            raise HTTPException(413)
    return {"size": len(body)}


async def count(response):
    # ok: python.resource.stream-without-limit
    async for chunk in response.stream():
        total.append(chunk)
