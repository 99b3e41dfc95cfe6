from fastapi import Depends, FastAPI, HTTPException

from .auth import get_current_user, require_admin

app = FastAPI()


# ruleid: python.auth.caller-known-but-not-asked
@app.delete("/projects/{project_id}")
def remove(project_id: int, user=Depends(get_current_user)):
    Project.delete().where(Project.id == project_id).execute()
    return {"deleted": project_id}


# ok: python.auth.caller-known-but-not-asked
@app.delete("/notes/{note_id}")
def remove_note(note_id: int, user=Depends(get_current_user)):
    note = Note.get_or_none(id=note_id, owner=user.id)
    if note is None:
        raise HTTPException(404)
    note.delete_instance()


# ok: python.auth.caller-known-but-not-asked
@app.delete("/users/{user_id}")
def remove_user(user_id: int, admin=Depends(require_admin)):
    Account.delete().where(Account.id == user_id).execute()
