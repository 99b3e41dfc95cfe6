import type { Node } from '../tree/node.ts';
import { isMetavariable } from './compiled-pattern.ts';
import type { MatchContext } from './match-node.ts';

/**
 * The nodes of the unit that a pattern node could match at all, in preorder: a superset of those that match, and small where the
 * pattern names something.
 */
export const candidatesFor = (c: MatchContext, pattern: Node, where: 'statement' | 'expression'): readonly Node[] => {
  let p = pattern;
  while (p.kind === 'ExprStmt' || p.kind === 'DeepExpr') p = p.expr;
  const { index } = c;
  switch (p.kind) {
    case 'Call': {
      let callee: Node = p.callee;
      while (callee.kind === 'Cast') callee = callee.value;
      if (callee.kind === 'Name') return index.callsNamed(callee.name);
      if (callee.kind === 'Member' && !isMetavariable(callee.property)) return index.callsNamed(callee.property);
      return index.ofKind('Call');
    }
    case 'Name':
      return index.membersNamed(p.name);
    case 'Member':
      return isMetavariable(p.property)
        ? c.pattern.dotted[p.object.id] === undefined
          ? index.ofKind('Member')
          : index.qualifiable()
        : index.membersNamed(p.property);
    case 'Str':
      return p.value === '...' || isMetavariable(p.value)
        ? index.ofKinds('Str', 'Template')
        : index.ofKinds('Str', 'Template', 'Binary');
    case 'Metavar':
      return where === 'statement' ? index.statements() : index.expressions();
    case 'Ellipsis':
    case 'EllipsisMetavar':
    case 'TypedMetavar':
    case 'MemberEllipsis':
      return index.expressions();
    case 'Unary':
      return p.operand.kind === 'Num' ? index.ofKinds('Unary', 'Num') : index.ofKind('Unary');
    default:
      return index.ofKind(p.kind);
  }
};
