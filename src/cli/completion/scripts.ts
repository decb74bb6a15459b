/**
 * Each script asks `velo __complete WORD…` with the words up to the cursor and offers the lines that come back:
 * a value, a tab, a few words about it.
 */
export const scripts = {
  bash: `# Completion of velo in bash: eval "$(velo completion bash)"
_velo() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(velo __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ "\${#COMPREPLY[@]}" -eq 1 && "\${COMPREPLY[0]}" == */ ]]; then
    compopt -o nospace
  fi
  return 0
}
complete -F _velo velo
`,
  zsh: `#compdef velo
# Completion of velo in zsh: eval "$(velo completion zsh)" after compinit
_velo() {
  local line value
  local -a described open
  for line in "\${(@f)$(velo __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    value="\${line%%$'\\t'*}"
    [[ -z "$value" ]] && continue
    if [[ "$value" == */ ]]; then
      open+=("$value")
    else
      described+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done
  (( \${#open} )) && compadd -S '' -- "\${open[@]}"
  (( \${#described} )) && _describe -V velo described
}
if [[ "\${funcstack[1]}" == _velo ]]; then
  _velo "$@"
else
  compdef _velo velo
fi
`,
  fish: `# Completion of velo in fish: velo completion fish | source
function __velo_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  velo __complete $words[2..-1] "$current" 2>/dev/null
end
complete -c velo -f -a '(__velo_complete)'
`,
} as const;
