s={1,2,3,4,5,6}
a=[s.pop() for _ in range(3)]; s.clear(); s.update([1,2,3,4,5,6]); print(a, s.pop())
t={10,20,30,40}; t.pop(); t.pop(); t.clear(); t|={1,2,3,4,5,6,7}; print(t.pop())
t={10,20,30,40}; t.pop(); t.pop(); t.clear(); t.update("abc"); t={1.5,2.5,3.5}; t.pop(); t.clear(); t|={1.5,2.5,3.5,4.5}; print(t.pop())
