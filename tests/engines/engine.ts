/** One step of the mouse or the keyboard, as WebDriver and WebDriver BiDi both have it. */
export type Act =
  | Readonly<{ type: 'pointerMove'; x: number; y: number; duration?: number }>
  | Readonly<{ type: 'pointerDown' | 'pointerUp'; button: 0 }>
  | Readonly<{ type: 'keyDown' | 'keyUp'; value: string }>

/** What one device does, step by step. */
export type Device = Readonly<{ type: 'pointer' | 'key'; id: string; actions: readonly Act[] }>

/** One window of a browser that Playwright does not drive, with nothing remembered of earlier ones. */
export type Engine = Readonly<{
  open(url: string): Promise<unknown>
  /** Runs the body of a function in the page, with these values as its `arguments`, and gives what it returns; both travel as JSON. */
  run(body: string, values: readonly unknown[]): Promise<unknown>
  act(...devices: readonly Device[]): Promise<unknown>
  /** Gives the page that width and height in CSS pixels; a window may refuse to become narrower than its own tools. */
  resize(width: number, height: number): Promise<unknown>
  picture(): Promise<Buffer>
  close(): Promise<void>
}>
