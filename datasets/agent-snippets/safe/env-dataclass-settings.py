import os
from dataclasses import dataclass, field
@dataclass
class Settings:
    host: str = field(default_factory=lambda: os.environ.get("APP_HOST", "127.0.0.1"))
    workers: int = field(default_factory=lambda: int(os.environ.get("APP_WORKERS", "2")))
print(Settings())
