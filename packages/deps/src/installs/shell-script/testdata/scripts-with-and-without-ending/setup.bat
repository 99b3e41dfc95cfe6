@echo off
pip install requests==2.31.0
pip install %PACKAGE%
