import jsep from 'jsep';

/**
 * `^` as in mathematics, which jsep knows as a bit operation: it binds tighter than a sign before it and groups from the
 * right, so -x^2 is -(x^2) and 2^3^2 is 2^9. jsep keeps its grammar in one place for the whole process; a plugin is
 * taken once.
 */
const mathematics: jsep.IPlugin = {
  name: 'mathematics',
  init() {
    jsep.removeBinaryOp('^');
    jsep.hooks.add('gobble-token', function numberAsToken(env) {
      // A bare number skips `after-token`; read here, it does not.
      if (/[0-9.]/.test(this.char)) env.node = this.gobbleNumericLiteral() as jsep.Expression;
    });
    jsep.hooks.add('after-token', function powerAfterToken(env) {
      if (!env.node) return;
      this.gobbleSpaces();
      if (this.char !== '^') return;
      this.index += 1;
      const exponent = this.gobbleToken();
      if (!exponent) this.throwError('exponent');
      env.node = { type: 'BinaryExpression', operator: '^', left: env.node, right: exponent };
    });
  },
};

jsep.plugins.register(mathematics);

/** The parser's own tree. Throws jsep's error, with an `index`, where the text is no expression. */
export function parseText(written: string): jsep.CoreExpression {
  return jsep(written) as jsep.CoreExpression;
}
