/** One turn of a conversation with a model that is measured. */
export interface PlainMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}
