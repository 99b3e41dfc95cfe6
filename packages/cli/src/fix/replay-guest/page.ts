/** Stand-ins for a browser: its document, its address, jQuery and React. Text that becomes a page is written down. */
import { runInThisContext } from 'node:vm';
import { answer, inputNamed, lab, record, shownAs } from './lab.ts';
import { keepCallbacks, newInputs, newThing } from './things.ts';
import { queryNames } from './web.ts';

const asPage = (item: unknown): void => {
  if (typeof item === 'object' && item !== null) return;
  record('page', String(item));
  answer('body', String(item));
};

const asText = (item: unknown): void => {
  answer('body', String(item));
};

const goes = (to: unknown): void => {
  record('redirect', String(to));
  answer('redirect', String(to));
};

/** An element: what is set as markup is a page, what is set as text is none. */
export const newElement = (tag = 'div'): unknown => {
  const own = new Map<PropertyKey, unknown>();
  const known: Record<string, unknown> = {
    tagName: tag.toUpperCase(),
    style: newThing('style'),
    dataset: newInputs(),
    classList: newThing('classList'),
    insertAdjacentHTML: (_: unknown, markup: unknown) => {
      asPage(markup);
    },
    insertAdjacentText: (_: unknown, text: unknown) => {
      asText(text);
    },
    write: asPage,
    writeln: asPage,
    append: (...given: readonly unknown[]) => {
      for (const one of given) if (typeof one === 'string') asText(one);
    },
    appendChild: (child: unknown) => child,
    replaceChildren: (...given: readonly unknown[]) => {
      for (const one of given) if (typeof one === 'string') asText(one);
    },
    setHTML: asText,
    createContextualFragment: (markup: unknown) => {
      asPage(markup);
      return newElement();
    },
    addEventListener: (...given: readonly unknown[]) => {
      keepCallbacks('addEventListener', given);
    },
    setAttribute: (name: unknown, item: unknown) => {
      set(String(name), item);
    },
    getAttribute: () => inputNamed('attribute'),
    querySelector: () => newElement(),
    querySelectorAll: () => [newElement()],
    getElementsByClassName: () => [newElement()],
    contentWindow: newThing('window'),
    submit: () => undefined,
  };
  const set = (name: PropertyKey, item: unknown): void => {
    if (name === 'innerHTML' || name === 'outerHTML' || name === 'srcdoc') asPage(item);
    else if (name === 'textContent' || name === 'innerText' || name === 'nodeValue') asText(item);
    else if (name === 'href' || name === 'src' || name === 'action') {
      if (/^\s*javascript:/iu.test(String(item))) record('page', `<script>alert(${String(item)})</script>`);
      if (tag === 'script' || tag === 'a' || tag === 'iframe' || tag === 'form') goes(item);
    } else if (typeof name === 'string' && /^on\w/u.test(name)) keepCallbacks('on', [item]);
    own.set(name, item);
  };
  return new Proxy(known, {
    get: (target, key) => {
      if (own.has(key)) return own.get(key);
      if (key in target) return Reflect.get(target, key) as unknown;
      if (key === 'value' || key === 'text' || key === 'textContent') return inputNamed('value');
      if (key === 'innerHTML' || key === 'innerText') return '';
      return typeof key === 'symbol' || key === 'then' || key === 'toJSON' ? undefined : newThing(key);
    },
    set: (_, key, item) => {
      set(key, item);
      return true;
    },
    has: () => true,
  });
};

const newLocation = (): unknown =>
  new Proxy<Record<string, unknown>>(
    {
      assign: goes,
      replace: goes,
      reload: () => undefined,
      toString: () => here().href,
    },
    {
      get: (own, key) => {
        if (key === 'hash') return `#${encodeURIComponent(inputNamed('hash'))}`;
        if (key === 'search' || key === 'href' || key === 'pathname' || key === 'host' || key === 'hostname')
          return here()[key];
        if (key === 'origin' || key === 'protocol') return here()[key];
        return Reflect.get(own, key) as unknown;
      },
      set: (_, key, item) => {
        if (key === 'href' || key === 'hash' || key === 'search') goes(item);
        return true;
      },
    },
  );

const here = (): URL => {
  const names = queryNames.length > 0 ? queryNames : ['q'];
  const url = new URL('https://shop.example.com/page');
  for (const name of names) url.searchParams.set(name, inputNamed(name));
  url.hash = encodeURIComponent(inputNamed('hash'));
  return url;
};

const storage = (): unknown => ({
  getItem: (name: unknown) => inputNamed(String(name)),
  setItem: () => undefined,
  removeItem: () => undefined,
});

/** jQuery: `.html()` and its kin make pages, `.text()` does not; inputs are read by `.val()`. */
const newQuery = (): unknown => {
  const chain = (act: (item: unknown) => void) => (item: unknown) => {
    if (item !== undefined) act(item);
    return item === undefined ? inputNamed('value') : jquery();
  };
  const markup = chain(asPage);
  const jquery = (): unknown =>
    newThing('jquery', {
      html: markup,
      append: markup,
      prepend: markup,
      after: markup,
      before: markup,
      replaceWith: markup,
      text: chain(asText),
      val: chain(() => undefined),
      attr: (_: unknown, item: unknown) => (item === undefined ? inputNamed('value') : jquery()),
      data: () => inputNamed('data'),
      length: 1,
    });
  return Object.assign(
    (item: unknown) => {
      if (typeof item === 'string' && item.trimStart().startsWith('<')) asPage(item);
      if (typeof item === 'function') keepCallbacks('ready', [item]);
      return jquery();
    },
    {
      parseHTML: (item: unknown) => {
        asPage(item);
        return [newElement()];
      },
      ajax: newThing('ajax'),
      get: newThing('get'),
      post: newThing('post'),
      getJSON: newThing('getJSON'),
      globalEval: (text: unknown) => runInThisContext(String(text)) as unknown,
    },
  );
};

/** React: elements are plain data; markup that is set as it stands is a page. */
export const newReact = (): Readonly<Record<string, unknown>> => {
  const createElement = (type: unknown, props: unknown, ...children: readonly unknown[]): unknown => {
    const given = typeof props === 'object' && props !== null ? props : {};
    const markup: unknown = Reflect.get(given, 'dangerouslySetInnerHTML');
    if (typeof markup === 'object' && markup !== null) asPage(Reflect.get(markup, '__html'));
    for (const name of ['href', 'src', 'action']) {
      const to: unknown = Reflect.get(given, name);
      if (typeof to === 'string' && /^\s*javascript:/iu.test(to)) record('page', `<script>alert(${to})</script>`);
      if (typeof to === 'string') answer(name, to);
    }
    const body: unknown = children.length > 0 ? children : Reflect.get(given, 'children');
    // What is shown, whether it comes as markup or as a child.
    for (const child of [body].flat(3)) {
      if (typeof child === 'string' || typeof child === 'number') asText(child);
      // An input that is shown as it stands.
      else if (typeof child === 'object' && child !== null && typeof Reflect.get(child, shownAs) === 'function')
        asText(child);
    }
    return { type: typeof type === 'function' ? type.name : type, body };
  };
  const react: Record<string, unknown> = {
    createElement,
    jsx: createElement,
    jsxs: createElement,
    Fragment: 'fragment',
    useState: (first: unknown) => [
      typeof first === 'function' ? (Reflect.apply(first, undefined, []) as unknown) : (first ?? newInputs()),
      () => undefined,
    ],
    useEffect: (run: unknown) => {
      if (typeof run === 'function') lab.timers.push(() => Reflect.apply(run, undefined, []) as unknown);
    },
    useMemo: (run: unknown) => (typeof run === 'function' ? (Reflect.apply(run, undefined, []) as unknown) : undefined),
    useCallback: (run: unknown) => run,
    useRef: () => ({ current: newElement() }),
    useContext: () => newInputs(),
    useReducer: (_: unknown, first: unknown) => [first, () => undefined],
    memo: (one: unknown) => one,
    forwardRef: (one: unknown) => one,
    Component: class {
      props: unknown;
      constructor(props: unknown) {
        this.props = props;
      }
      setState(): void {}
    },
  };
  return { ...react, default: react, PureComponent: react['Component'] };
};

/** What a browser has under its global names. */
export const browserNames = (): Readonly<Record<string, unknown>> => {
  const location = newLocation();
  const body = newElement('body');
  const documentKnown: Record<string, unknown> = {
    body,
    head: newElement('head'),
    documentElement: newElement('html'),
    location,
    getElementById: () => newElement(),
    createElement: (tag: unknown) => newElement(String(tag)),
    createTextNode: (text: unknown) => {
      asText(text);
      return newElement('text');
    },
    createRange: () => newElement('range'),
    createDocumentFragment: () => newElement('fragment'),
    readyState: 'complete',
  };
  const element = newElement('document') as object;
  const document: unknown = new Proxy(documentKnown, {
    get: (own, key) => {
      if (key === 'cookie') return `name=${encodeURIComponent(inputNamed('cookie'))}`;
      if (key === 'referrer') return inputNamed('referrer');
      if (key === 'URL' || key === 'documentURI') return here().href;
      return key in own ? (Reflect.get(own, key) as unknown) : (Reflect.get(element, key) as unknown);
    },
    set: (own, key, item) => {
      if (key === 'location') goes(item);
      else if (key === 'cookie') answer('cookie', item);
      else Reflect.set(own, key, item);
      return true;
    },
  });
  const names: Record<string, unknown> = {
    document,
    location,
    localStorage: storage(),
    sessionStorage: storage(),
    history: newThing('history'),
    $: newQuery(),
    alert: () => undefined,
    confirm: () => true,
    prompt: () => inputNamed('prompt'),
    open: goes,
    requestAnimationFrame: (run: unknown) => {
      if (typeof run === 'function') lab.timers.push(() => Reflect.apply(run, undefined, []) as unknown);
    },
    addEventListener: (...given: readonly unknown[]) => {
      keepCallbacks('addEventListener', given);
    },
    DOMParser: class {
      parseFromString(text: unknown): unknown {
        record('call DOMParser', text);
        return newElement();
      }
    },
    Element: class {},
    HTMLElement: class {},
    Node: class {},
  };
  names['jQuery'] = names['$'];
  const windowThing: unknown = new Proxy(names, {
    get: (own, key) => {
      if (key === 'window' || key === 'self' || key === 'top' || key === 'parent') return windowThing;
      if (key === 'name') return inputNamed('name');
      if (key in own) return Reflect.get(own, key) as unknown;
      return Reflect.get(globalThis, key) as unknown;
    },
    set: (own, key, item) => {
      if (key === 'location') goes(item);
      else if (typeof key === 'string' && /^on\w/u.test(key)) keepCallbacks('on', [item]);
      else Reflect.set(own, key, item);
      return true;
    },
    has: () => true,
  });
  return { ...names, window: windowThing, self: windowThing };
};
