# bash completion.bash SCRIPT LINE: prints what bash offers for the last word of a line
source "$1"
read -ra COMP_WORDS <<<"$2"
case "$2" in *' ') COMP_WORDS+=('') ;; esac
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_plancheck
printf '%s\n' "${COMPREPLY[@]}"
