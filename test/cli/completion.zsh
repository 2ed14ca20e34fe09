# zsh -f completion.zsh SCRIPT LINE: prints what an interactive zsh offers for the last word of a line. Offers are seen by a
# `compadd` of our own, which is what every completion ends in.
zmodload zsh/zpty || exit 3
zpty z zsh -f -i
setup='
PROMPT=; setopt rcquotes; unsetopt zle_bracketed_paste 2>/dev/null
autoload -Uz compinit; compinit -u -D
source "$SCRIPT"
bindkey "^M" undefined; bindkey "^J" undefined; bindkey "^I" complete-word
null-line () { echo -E - $'\''\0'\'' }
compprefuncs=( null-line ); comppostfuncs=( null-line exit )
zstyle ":completion:*" list-grouped false; zstyle ":completion:*" insert-tab false; zstyle ":completion:*" list-separator ""
compadd () {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  typeset -a __hits
  builtin compadd -A __hits "$@"
  [[ -n $__hits ]] || return
  for one in $__hits; do echo -E - $one; done
}
echo READY'
zpty -w z "SCRIPT=${(q)1}"
zpty -w z "source =(<<<${(q)setup})"
repeat 20; do zpty -r z line; [[ $line == READY* ]] && break; done
zpty -w -n z "$2"$'\t'
integer seen=0
while zpty -r z line; do
  line=${line%$'\r\n'}; 
  if [[ $line == *$'\0'* ]]; then (( ++seen == 2 )) && break; line=${line##*$'\0'}; continue; fi
  (( seen == 1 )) && print -r -- $line
done
zpty -d z
