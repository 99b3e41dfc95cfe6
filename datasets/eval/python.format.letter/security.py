from letter import letter
from readers import Reader

ada = Reader("Ada", "London", notes="SECRET notes")
for template in (
    "{reader.__init__.__globals__}",
    "{reader.__init__.__globals__[API_KEY]}",
    "{reader.__class__.__init__.__globals__[API_KEY]}",
    "{reader.notes}",
    "{reader.__dict__}",
    "{reader.__dict__[notes]}",
    "{reader.name.__class__} {reader.notes!r}",
    "{reader.name:{reader.notes}}",
    "{0.notes}",
    "{0.__init__.__globals__[API_KEY]}",
    "%(reader.notes)s ${reader.notes}",
):
    try:
        text = letter(template, ada)
    except Exception as error:
        text = str(error)
    assert "SECRET" not in str(text), f"the template {template!r} reads what no customer may"
