"use strict";

exports.id = 5898;

exports.ids = [ 5898 ];

exports.modules = {
5898: (e, n, o) => {
o.d(n, {
scripts: () => l
});
const l = {
bash: `# Completion of velo in bash: eval "$(velo completion bash)"\n_velo() {\n  local line\n  COMPREPLY=()\n  while IFS= read -r line; do\n    COMPREPLY+=("\${line%%$'\\t'*}")\n  done < <(velo __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)\n  if [[ "\${#COMPREPLY[@]}" -eq 1 && "\${COMPREPLY[0]}" == */ ]]; then\n    compopt -o nospace\n  fi\n  return 0\n}\ncomplete -F _velo velo\n`,
zsh: `#compdef velo\n# Completion of velo in zsh: eval "$(velo completion zsh)" after compinit\n_velo() {\n  local line value\n  local -a described open\n  for line in "\${(@f)$(velo __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do\n    value="\${line%%$'\\t'*}"\n    [[ -z "$value" ]] && continue\n    if [[ "$value" == */ ]]; then\n      open+=("$value")\n    else\n      described+=("\${value//:/\\\\:}:\${line#*$'\\t'}")\n    fi\n  done\n  (( \${#open} )) && compadd -S '' -- "\${open[@]}"\n  (( \${#described} )) && _describe -V velo described\n}\nif [[ "\${funcstack[1]}" == _velo ]]; then\n  _velo "$@"\nelse\n  compdef _velo velo\nfi\n`,
fish: `# Completion of velo in fish: velo completion fish | source\nfunction __velo_complete\n  set -l words (commandline -opc)\n  set -l current (commandline -ct)\n  velo __complete $words[2..-1] "$current" 2>/dev/null\nend\ncomplete -c velo -f -a '(__velo_complete)'\n`
};
}
};


