@echo off
rem ASCII only: cmd reads this file by the code page of the machine. Chinese is typed from a UTF-8 file.
setlocal
chcp 65001 >nul
title perfdata
pushd "%~dp0"
set "PYTHONUTF8=1"
set "FOUND="

if exist "python\python.exe" goto own
for %%V in (@VERSIONS@) do call :try %%V
if defined FOUND goto start
for %%V in (@VERSIONS@) do call :setup %%V
if not defined SETUP goto missing

type "installing_python.txt"
"%SETUP%" /passive InstallAllUsers=0 Include_launcher=0 Include_test=0 Shortcuts=0 AssociateFiles=0 TargetDir="%CD%\python"
if not exist "python\python.exe" goto missing

:own
set FOUND="python\python.exe"

:start
%FOUND% "start.py" %*
if errorlevel 1 goto failed
popd
exit /b 0

:missing
type "needs_python.txt"

:failed
pause
popd
exit /b 1

rem Takes the Python of a version where there is one: by the launcher, else by the path.
:try
if defined FOUND exit /b 0
py -%1 -c "" >nul 2>nul
if not errorlevel 1 set "FOUND=py -%1"
if defined FOUND exit /b 0
python -c "import sys; sys.exit('%%d.%%d' %% sys.version_info[:2] != '%1')" >nul 2>nul
if not errorlevel 1 set "FOUND=python"
exit /b 0

rem Takes the installer of a version where it was copied into this folder.
:setup
for %%I in (python-%1.*-amd64.exe) do set "SETUP=%%~fI"
exit /b 0
