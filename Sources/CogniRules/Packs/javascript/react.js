class Counter extends React.Component {
  constructor(props) {
    super(props);
    // ok: state-changed-in-place
    this.state = { count: 0 };
  }
  add() {
    // ruleid: state-changed-in-place
    this.state.count = this.state.count + 1;
    // ruleid: state-changed-in-place
    this.state.list.push(1);
    // this.state.count = 1
    // ok: state-changed-in-place
    this.setState({ count: 1, text: "this.state.count = 1" });
  }
}

function Panel({ open, id }) {
  // ruleid: async-effect
  useEffect(async () => {
    setUser(await load(id));
  }, [id]);
  // ok: async-effect
  useEffect(() => load("useEffect(async () => {})"), [id]); // useEffect(async () => {})
  if (open) {
    // ruleid: conditional-hook
    useEffect(() => focus());
  }
  // ok: conditional-hook
  const [text, setText] = useState("if (open) { useState(1); }"); // if (open) { useState(1); }
  if (open) {
    // ok: conditional-hook
    usefulness(text);
  }
  // ruleid: handler-called-while-rendering
  const button = <button onClick={setText("x")} />;
  // ok: handler-called-while-rendering
  const good = <button onClick={() => setText("onClick={setText(1)}")} />; // onClick={setText(1)}
  return button;
}
