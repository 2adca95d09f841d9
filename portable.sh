#!/usr/bin/env bash
# Makes single files that run without installing anything, for a USB stick: dist/tirek-<version>-<system> and SHA256SUMS.
#
#     ./portable.sh            Linux x86-64 (statically linked: any distribution, any age), and Windows x86-64 where its
#                              linker is at hand (package gcc-mingw-w64-x86-64)
#
# Needs Rust with rustup; fetches the targets by itself. Puts nothing anywhere but into target/ and dist/.
set -euo pipefail
cd "$(dirname "$0")"

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
mkdir -p dist
made=()

make() { # target, name of the file, name in dist
  rustup target add "$1"
  cargo build --locked --release --target "$1"
  cp "target/$1/release/$2" "dist/$3"
  made+=("$3")
}

make x86_64-unknown-linux-musl tirek "tirek-$version-linux-x86_64"
# A file that asks for a loader or for libraries would not run on another machine.
if readelf -lW "dist/tirek-$version-linux-x86_64" 2>/dev/null | grep -q INTERP; then
  echo "the Linux file is not static" >&2
  exit 1
fi
"dist/tirek-$version-linux-x86_64" check

if command -v x86_64-w64-mingw32-gcc >/dev/null; then
  make x86_64-pc-windows-gnu tirek.exe "tirek-$version-windows-x86_64.exe"
else
  echo "no linker for Windows (x86_64-w64-mingw32-gcc): left out" >&2
fi

cd dist
sha256sum "${made[@]}" >SHA256SUMS
cat SHA256SUMS
