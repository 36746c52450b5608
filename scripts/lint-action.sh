#!/usr/bin/env bash
# What action.yml does. Its inputs come as variables and are handed on in quotes: no name of a file, folder or branch is ever run.
set -euo pipefail

flags=()
[ -z "$BASELINE" ] || flags+=("--baseline=$BASELINE")
[ -z "$CHANGED_SINCE" ] || flags+=("--changed-since=$CHANGED_SINCE")

lint() {
	# An empty list counts as not set where Bash is older than 4.4.
	node "$GITHUB_ACTION_PATH/scripts/patterns.mjs" lint "$@" ${flags[@]+"${flags[@]}"} -- "$FOLDER"
}

lint --format=markdown --summary --fail-on=none >>"$GITHUB_STEP_SUMMARY"
[ -z "$SARIF" ] || lint --format=sarif --fail-on=none >"$SARIF"
lint --format=github "--fail-on=$FAIL_ON"
