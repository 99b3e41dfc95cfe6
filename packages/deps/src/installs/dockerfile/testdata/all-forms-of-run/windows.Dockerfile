# escape=`
FROM mcr.microsoft.com/windows/servercore
RUN pip install `
    requests==2.32.0
RUN powershell -Command "pip install rich==13.7.1"
