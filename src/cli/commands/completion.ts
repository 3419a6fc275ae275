/** `brandlint completion SHELL`: a script made from the options there really are. */
import type { Command } from 'commander';
import { rules } from '../../../rules/registry.generated.ts';
import { channels } from '../../channels/index.ts';
import { didYouMean } from '../../guide/suggest.ts';
import { UserError } from '../../model/index.ts';
import { reporters } from '../../reporters/registry.generated.ts';
import type { Outcome, Terminal } from '../terminal.ts';

interface Words {
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly {
    readonly flag: string;
    readonly about: string;
    readonly takesFile: boolean;
    readonly values: readonly string[] | null;
  }[];
  readonly rules: readonly string[];
  readonly channels: readonly string[];
}

const SHELLS: Readonly<Record<string, (words: Words) => string>> = { bash, zsh, fish };

export async function completion(shell: string, program: Command, terminal: Terminal): Promise<Outcome> {
  const script = SHELLS[shell];
  if (!script) {
    const names = Object.keys(SHELLS);
    throw new UserError(`There is no completion for "${shell}".`, {
      hint: didYouMean(shell, names) ?? `There is one for ${names.join(', ')}.`,
    });
  }
  await terminal.write(script(wordsOf(program)));
  return 'clean';
}

function wordsOf(program: Command): Words {
  return {
    commands: [
      { name: 'check', about: 'check copy against the brand guide' },
      ...program.commands.map((command) => ({ name: command.name(), about: command.description() })),
    ],
    options: program
      .createHelp()
      .visibleOptions(program)
      .map((option) => ({
        flag: option.long!,
        about: option.description,
        takesFile: /<file>/.test(option.flags),
        values:
          option.long === '--format'
            ? reporters.map(({ name }) => name)
            : (option.argChoices ?? (option.required && !/<file>/.test(option.flags) ? [] : null)),
      })),
    rules: rules.map(({ name }) => name),
    channels: channels.map(({ name }) => name),
  };
}

function bash({ commands, options, rules, channels }: Words): string {
  const withFile = options.filter(({ takesFile }) => takesFile).map(({ flag }) => flag);
  const withValue = options.filter(({ takesFile, values }) => !takesFile && values !== null);
  const cases = withValue.map(
    ({ flag, values }) =>
      `    ${flag}) COMPREPLY=($(compgen -W '${values!.join(' ')}' -- "$word")); return ;;\n`,
  );
  return `# Completion of brandlint for bash: brandlint completion bash > /etc/bash_completion.d/brandlint
_brandlint() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  case "$before" in
    ${withFile.join('|')}) COMPREPLY=($(compgen -f -- "$word")); return ;;
${cases.join('')}    explain) COMPREPLY=($(compgen -W '${rules.join(' ')}' -- "$word")); return ;;
    channels) COMPREPLY=($(compgen -W '${channels.join(' ')}' -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")); return ;;
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W '${options.map(({ flag }) => flag).join(' ')}' -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
    if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY+=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$word")); fi
  fi
}
complete -o filenames -F _brandlint brandlint
`;
}

function zsh({ commands, options, rules, channels }: Words): string {
  const quote = (text: string) => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&');
  const specs = options.map(({ flag, about, takesFile, values }) => {
    const value = takesFile ? ':file:_files' : values === null ? '' : `:value:(${values.join(' ')})`;
    return `    '*${flag}[${quote(about)}]${value}' \\\n`;
  });
  return `#compdef brandlint
# Completion of brandlint for zsh: brandlint completion zsh > "\${fpath[1]}/_brandlint"
_brandlint() {
  case "\${words[2]}" in
    explain) _arguments '*:rule:(${rules.join(' ')})'; return ;;
    channels) _arguments '*:channel:(${channels.join(' ')})'; return ;;
    completion) _arguments '*:shell:(bash zsh fish)'; return ;;
  esac
  local -a commands=(
${commands.map(({ name, about }) => `    '${name}:${quote(about)}'\n`).join('')}  )
  if (( CURRENT == 2 )) && [[ "\${words[2]}" != -* ]]; then _describe command commands; fi
  _arguments \\
${specs.join('')}    '*:file:_files'
}
_brandlint "$@"
`;
}

function fish({ commands, options, rules, channels }: Words): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = [
    ...commands.map(
      ({ name, about }) => `complete -c brandlint -n __fish_use_subcommand -a ${name} -d ${quote(about)}`,
    ),
    ...options.map(({ flag, about, takesFile, values }) => {
      const value = takesFile ? ' -r -F' : values === null ? '' : ` -x -a ${quote(values.join(' '))}`;
      return `complete -c brandlint -l ${flag.slice(2)} -d ${quote(about)}${value}`;
    }),
    `complete -c brandlint -n '__fish_seen_subcommand_from explain' -x -a ${quote(rules.join(' '))}`,
    `complete -c brandlint -n '__fish_seen_subcommand_from channels' -x -a ${quote(channels.join(' '))}`,
    `complete -c brandlint -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish'`,
  ];
  return `# Completion of brandlint for fish: brandlint completion fish > ~/.config/fish/completions/brandlint.fish\n${lines.join('\n')}\n`;
}
