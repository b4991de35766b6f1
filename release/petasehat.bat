@echo off
rem Starts PetaSehat on Windows: double-click, or with a command: petasehat.bat import boundaries FILE
rem Data stays in the folder "data" beside this file. ASCII only; CRLF line ends come with scripts/package.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul 2>nul

if not exist "%~dp0petasehat.jar" goto :nojar

set "java="
set "found="
call :try "%~dp0jre\bin\java.exe"
call :try java
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*") do call :try "%%~d\bin\java.exe"
if not defined java goto :nojava

if "%~1"=="" echo Menyalakan PetaSehat. Biarkan jendela ini terbuka; menutupnya mematikan PetaSehat.
"%java%" "-Dpetasehat.data=%~dp0data" -Dpetasehat.command=petasehat -jar "%~dp0petasehat.jar" %*
set "ended=%errorlevel%"
if not "%ended%"=="0" if "%~1"=="" goto :failed
exit /b %ended%

rem Keeps the first Java that is new enough. The version stands in quotes after the word "version":
rem "17", "21.0.2", "22-ea"; up to Java 8 it began with 1 ("1.8.0_402").
:try
if defined java exit /b
if not "%~1"=="java" if not exist "%~1" exit /b
set "version="
set "answer=%TEMP%\petasehat-java-%RANDOM%.txt"
"%~1" -version >"%answer%" 2>&1
for /f "usebackq tokens=2,3" %%a in ("%answer%") do if "%%a"=="version" set "version=%%~b"
del "%answer%" 2>nul
if not defined version exit /b
set "major=0"
for /f "delims=.-+_" %%m in ("%version%") do set "major=%%m"
if %major% GEQ 17 (set "java=%~1") else (set "found=%version%")
exit /b

:nojar
echo Berkas petasehat.jar tidak ada di samping petasehat.bat.
echo Mungkin Anda membukanya dari dalam berkas zip. Klik kanan berkas zip itu, pilih
echo "Extract All" (Ekstrak Semua), lalu klik dua kali petasehat.bat di folder hasilnya.
set "ended=3"
goto :wait

:nojava
if defined found echo Java di komputer ini versi %found%: terlalu lama. PetaSehat perlu Java 17 atau lebih baru.
if not defined found echo Java belum ada di komputer ini. PetaSehat perlu Java 17 atau lebih baru.
echo.
echo Yang harus dilakukan (sekali saja; perlu internet, atau minta berkasnya lewat flashdisk):
echo   1. Buka https://adoptium.net/temurin/releases/
echo   2. Pilih Operating System: Windows, Architecture: x64, Package Type: JRE, Version: 21.
echo   3. Unduh berkas .msi, klik dua kali, lalu tekan Next sampai selesai.
echo   4. Jalankan petasehat.bat lagi.
set "ended=3"
goto :wait

:failed
echo.
echo PetaSehat berhenti karena hal di atas (kode %ended%). Lihat PANDUAN.html, bagian "Bila ada masalah".

:wait
if "%~1"=="" pause
exit /b %ended%
