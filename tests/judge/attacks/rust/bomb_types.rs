// compile-bomb, hot: error
// A type that doubles with every letter.
type A<T> = (T, T, T, T);
type B<T> = A<A<A<A<T>>>>;
type C<T> = B<B<B<B<T>>>>;
fn is_hot(_: u32) -> bool { std::mem::size_of::<C<C<C<u8>>>>() > 3 }
