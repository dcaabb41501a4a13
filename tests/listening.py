"""A port on this machine that counts who calls, for engines that no Python hook sees."""

from __future__ import annotations

import socket
import threading


class Listener:
    """Answers nobody; ``calls`` counts the connections that came in, ``address`` is where they would go."""

    def __init__(self) -> None:
        self.calls = 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._server.getsockname()[1]}/"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                caller, _ = self._server.accept()
            except OSError:
                return
            self.calls += 1
            caller.close()

    def close(self) -> None:
        self._server.close()
