/** Names of checks by how much they ask for: nobody, somebody, somebody with rights. */
const ranks: readonly RegExp[] = [
  /AllowAny|Anonymous|optional|IsAuthenticatedOrReadOnly/iu,
  /login|log_?in|IsAuthenticated|authenticat|require_?(?:auth|user|login)|current_(?:active_)?user|\bauth\b|jwt_required|AuthGuard/iu,
  /admin|staff|superuser|permission|role|scope|owner|fresh/iu,
];

const rankOf = (code: string): number => ranks.findLastIndex((one) => one.test(code));

/** Whether a check asks for more than another did: `admin_required` after `login_required`. Names are all that is known of either. */
export const isStricter = (now: string, was: string): boolean => rankOf(was) >= 0 && rankOf(now) > rankOf(was);
