raise BaseExceptionGroup("stop all", [SystemExit(3), ValueError("x")])
